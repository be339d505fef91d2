internal import ArgumentParser
internal import Formats

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "The formats that are read, how each is recognised, what it carries.")

    @Flag(help: "Print the page docs/formats.md.")
    var markdown = false

    func run() throws {
        if markdown { return Terminal.out(String(FormatsPage.text.dropLast())) }
        for format in allFormats {
            Terminal.out("\(format.id)  \(format.title)")
            Terminal.out("    recognised by \(format.recognisedBy)")
            Terminal.out("    carries \(format.carries)")
        }
    }
}
