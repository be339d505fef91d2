import Testing

struct ChineseNumberTests {
    @Test(
        "digits that are read out become digits, and lead back to their characters",
        arguments: [
            Sample("尾号四八二一。", "尾号4821。", ("4821", "四八二一"), ("82", "八二")),
            Sample("幺三八〇零", "13800", ("1", "幺")),
            Sample("九零嗯三七", "9037", ("03", "零嗯三")),
            Sample("九零，那个，三七", "9037", ("9037", "九零，那个，三七")),
            Sample("二一三 五五五 零一九三", "2135550193", ("35", "三 五")),
            Sample("二一三-五五五、零一九三啊", "2135550193啊", ("2135550193", "二一三-五五五、零一九三")),
            Sample("四。八。二。一。", "4821。", ("4821", "四。八。二。一")),
            Sample("四、八、二、一吗", "4821吗"),
            Sample("二０二六年", "2026年"),
            Sample("138 零零 1 2", "1380012", ("00", "零零")),
            Sample("六一零", "610"),
        ])
    func digits(sample: Sample) { expect(sample) }

    @Test(
        "cardinals become digits as a whole",
        arguments: [
            Sample("二十八号", "28号", ("8", "二十八")),
            Sample("十五", "15"), Sample("一百二十三", "123"), Sample("两千零四", "2004"), Sample("一千零一十", "1010"),
            Sample("两千五", "2500"), Sample("一百五", "150"), Sample("三万五千块", "35000块"), Sample("一万零五", "10005"),
            Sample("廿八", "28"), Sample("一千万", "10000000"), Sample("兩億零三百", "200000300"),
            Sample("壹佰零伍元", "105元", ("105", "壹佰零伍")), Sample("貳仟參佰", "2300"),
            Sample("三十五二十一", "3521", ("35", "三十五")), Sample("八百五五五", "800555", ("800", "八百")),
            Sample("一百，二百", "100,200"), Sample("百分之二十五", "百分之25"), Sample("两百分钟", "200分钟"),
        ])
    func cardinals(sample: Sample) { expect(sample) }

    @Test(
        "个 says how often, beside other digits only",
        arguments: [
            Sample("幺三八两个七四", "138774", ("77", "两个七"), ("8774", "八两个七四")),
            Sample("三个八二", "8882", ("8", "三个八")),
            Sample("两個五三個六", "55666", ("56", "两個五三個六")),
            Sample("三个五", "三个五"), Sample("两个十块", "两个十块"), Sample("二十三个八", "23个八"),
        ])
    func times(sample: Sample) { expect(sample) }

    @Test(
        "numerals that are part of a word stay",
        arguments: [
            "第一", "一下", "三次", "两个人", "一个", "万一", "千万", "十分", "四五天", "一会", "三三两两", "五五开",
            "一天七八个", "一一对应", "三四百块", "二三十", "十七八岁", "收拾一下", "统一", "百八十块", "一两个", "七七八八", "乱七八糟", "一、二",
        ])
    func words(text: String) {
        #expect(Sample.view(of: text) == text)
    }

    @Test(
        "what only stands beside a number is not drawn into it",
        arguments: [
            Sample("四八二一，一个月", "4821,一个月", ("4821", "四八二一")),
            Sample("四八二一，七八个", "4821,七八个"),
            Sample("第一，四八二一", "第一,4821"),
            Sample("我姓陆，一三八零零", "我姓陆,13800"),
            Sample("三分之一，二八", "三分之一,28"),
            Sample("十九块九，三块", "19块九,三块"),
            Sample("四八 二次", "48 二次"),
            Sample("尾号是七七", "尾号是77"),
        ])
    func neighbours(sample: Sample) { expect(sample) }

    @Test(
        "dates are written in digits throughout",
        arguments: [
            Sample("一九八五年三月五号", "1985年3月5号", ("3月5", "三月五")),
            Sample("十月一日", "10月1日"), Sample("三月十五号", "3月15号"), Sample("八九年六月", "89年6月"),
            Sample("三月", "三月"), Sample("八九年", "八九年"), Sample("五号", "五号"),
        ])
    func dates(sample: Sample) { expect(sample) }
}
