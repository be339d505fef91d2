import Testing

struct SpokenAddressTests {
    @Test(
        "e-mail addresses are written as they are typed",
        arguments: [
            Sample(
                "jo dot smith at example dot com", "jo.smith@example.com", ("@", " at "), ("jo.smith", "jo dot smith")),
            Sample("jo(at)example.com", "jo@example.com", ("@", "(at)")),
            Sample("jo [at] example [dot] org", "jo@example.org"),
            Sample("jo at example dotcom", "jo@example.com"),
            Sample("dou点liqun，艾特，example点com", "dou.liqun@example.com"),
            Sample("mu下划线hongda圈example点com", "mu_hongda@example.com"),
            Sample("k underscore osei at outlook dot com", "k_osei@outlook.com", ("_", " underscore ")),
            Sample("lind three at example dot edu", "lind3@example.edu", ("3", "three")),
            Sample("gil 88 at gmail dot com", "gil88@gmail.com", ("gil88", "gil 88")),
            Sample("ana punto lopez arroba example punto com", "ana.lopez@example.com"),
            Sample("j guion bajo paz arroba example punto com", "j_paz@example.com"),
            Sample("邮箱panpan点he艾特example点com", "邮箱panpan.he@example.com", ("@", "艾特")),
            Sample("chou三艾特example点net", "chou3@example.net", ("3", "三")),
            Sample("c h o u at example dot net", "chou@example.net", ("chou", "c h o u")),
        ])
    func addresses(sample: Sample) { expect(sample) }

    @Test(
        "words that only look like signs stay",
        arguments: [
            "look at gmail", "i am at home dot dot dot", "log in at yahoo dot com", "meet me at 5", "at&t",
            "the dot at the end",
            "write to jo.smith@example.com", "punto de venta",
        ])
    func words(text: String) {
        #expect(Sample.view(of: text) == text)
    }
}
