#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
public import Redacting
public import RulePacks
public import Secrets
public import Transcripts

/// Finds profiles and keys.
public enum ProfileLibrary {
    /// The environment variable that holds a key when no file does.
    public static let keyVariable = "PARLEY_KEY"

    /// - Parameters:
    ///   - name: of a profile that comes with Parley, or the path of a YAML file.
    ///   - rules: whose types a profile may name.
    /// - Throws: ``PackError`` with every fault of the file, each with line and column; ``Problem`` when there is none.
    public static func profile(_ name: String, rules: RuleSet, key: Key?) throws -> Profile {
        if let profile = Profile.builtIn.first(where: { $0.name == name }) { return profile }
        guard let data = FileManager.default.contents(atPath: name),
            let text = String(validating: data, as: UTF8.self)
        else {
            let names = Profile.builtIn.map(\.name).joined(separator: ", ")
            throw Problem(
                path: name, what: "no profile of that name and no such file",
                remedy: "use one of \(names), or the path of a YAML file")
        }
        return try Profile(loading: RuleFile(path: name, text: text), types: rules.reportedTypes, key: key)
    }

    /// - Parameter file: the path of a file that holds the key; without one the environment is asked.
    /// - Returns: nil when there is no key at all.
    /// - Throws: ``Problem`` when the file cannot be read or the key is too short.
    public static func key(file: String?) throws(Problem) -> Key? {
        let place = file ?? keyVariable
        var bytes: [UInt8]
        if let file {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Problem(path: file, what: "the key cannot be read", remedy: "check the path and its permissions")
            }
            bytes = Array(data)
        } else if let value = ProcessInfo.processInfo.environment[keyVariable] {
            bytes = Array(value.utf8)
        } else {
            return nil
        }
        do throws(Key.Fault) {
            return try Key(bytes)
        } catch {
            throw Problem(path: place, what: error.description, remedy: "make one with openssl rand -base64 32")
        }
    }
}
