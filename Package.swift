// swift-tools-version: 6.1
import PackageDescription

// The targets stand in the order in which a transcript passes through them; each may look only at those before it.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func stage(_ name: String, after dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, with dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "parley",
    platforms: [.macOS(.v14)],
    products: [
        .library(name: "Parley", targets: ["Parley"]),
        .executable(name: "parley", targets: ["parley-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // What everything stands on.
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        stage("PCRE2", after: ["CPCRE2"]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        stage("Archive", after: ["CArchive"]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
        stage("Secrets", after: ["CSodium"]),
        stage("Transcripts"),

        // The way of the data: bytes, fields, one view for rules, hits, values and intents, findings, edits, reports.
        stage("Reading", after: ["Archive", "Transcripts"]),
        stage("Formats", after: ["Reading", "Transcripts"]),
        stage("Normalizing", after: ["Transcripts"]),
        stage("RulePacks", after: ["PCRE2", "Transcripts", .product(name: "Yams", package: "Yams")]),
        stage("Detecting", after: ["PCRE2", "Transcripts", "Normalizing", "RulePacks"]),
        stage("Tagging", after: ["Transcripts", "Normalizing", "RulePacks"]),
        stage("Understanding", after: ["Transcripts", "Normalizing", "RulePacks", "Detecting", "Tagging"]),
        stage("Auditing", after: ["Transcripts", "RulePacks", "Understanding"]),
        stage(
            "Redacting",
            after: [
                "Secrets", "Transcripts", "Normalizing", "RulePacks", "Understanding", "Auditing",
                .product(name: "Yams", package: "Yams"),
            ]),
        stage("Reporting", after: ["Transcripts", "Understanding", "Auditing", "Redacting"]),
        stage("Evaluating", after: ["Transcripts", "Reporting"]),
        stage("Learning", after: ["Tagging"]),
        stage("Storing"),

        // The pipeline on one screen, and the command line that glues it to a terminal.
        stage(
            "Parley",
            after: [
                "Archive", "Secrets", "Transcripts", "Reading", "Formats", "Normalizing", "RulePacks", "Detecting",
                "Tagging",
                "Understanding", "Auditing", "Redacting", "Reporting", "Evaluating", "Learning", "Storing",
            ]),
        .executableTarget(
            name: "parley-cli",
            dependencies: [
                "Parley", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // How fast documents are read; see Benchmarks/README.md. No product, so only who asks for it builds it.
        .executableTarget(
            name: "reading-benchmark", dependencies: ["Formats", "Transcripts"], path: "Benchmarks/Reading",
            swiftSettings: strict,
            // Roundings; what imports Foundation gets them with it.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

        // How fast turns are searched, with gates and rule by rule.
        .executableTarget(
            name: "detecting-benchmark",
            dependencies: ["Detecting", "Normalizing", "Parley", "RulePacks", "Transcripts"],
            path: "Benchmarks/Detecting", swiftSettings: strict),

        tests(of: "PCRE2"),
        tests(of: "Archive"),
        tests(of: "Secrets"),
        tests(of: "Transcripts"),
        tests(of: "Reading", with: ["Archive", "Transcripts"]),
        .testTarget(
            name: "FormatsTests", dependencies: ["Formats", "Transcripts"], exclude: ["Fixtures"],
            swiftSettings: strict),
        tests(of: "Normalizing", with: ["Transcripts"]),
        tests(of: "RulePacks", with: ["PCRE2"]),
        tests(of: "Detecting", with: ["Normalizing", "RulePacks", "Transcripts"]),
        tests(of: "Understanding", with: ["Detecting", "RulePacks", "Transcripts"]),
        tests(
            of: "Parley",
            with: [
                "Archive", "Detecting", "Evaluating", "Formats", "Normalizing", "Reading", "Reporting", "RulePacks",
                "Transcripts",
            ]),
        .testTarget(
            name: "CommandTests", dependencies: ["parley-cli"], exclude: ["Cases", "Rules"], swiftSettings: strict),
        tests(of: "Auditing", with: ["Detecting", "RulePacks", "Transcripts", "Understanding"]),
        tests(of: "Reporting", with: ["Auditing", "Redacting", "Transcripts", "Understanding"]),
        tests(of: "Evaluating", with: ["Reporting", "Transcripts"]),
        tests(of: "Learning"),
        tests(of: "Tagging", with: ["Normalizing", "RulePacks", "Transcripts"]),
        tests(of: "Storing"),
        tests(
            of: "Redacting",
            with: ["Detecting", "Formats", "Normalizing", "RulePacks", "Secrets", "Transcripts", "Understanding"]),
    ]
)
