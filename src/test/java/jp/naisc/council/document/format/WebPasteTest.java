package jp.naisc.council.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionKind;
import jp.naisc.council.document.SharedFiles;
import jp.naisc.council.document.TextLanguage;
import jp.naisc.council.document.format.ImportNote.Kind;
import jp.naisc.council.document.format.ImportResult.Imported;
import jp.naisc.council.document.format.ImportResult.Refusal;
import jp.naisc.council.document.format.ImportResult.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebPasteTest {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body lang=JA>
            <!--StartFragment-->
            <p class=MsoTitle><span style='font-size:20pt'>見本方針<o:p></o:p></span></p>
            <h2 style='mso-list:l1 level2'>総則</h2>
            <p class=MsoNormal style='margin-left:0mm'><span lang=JA>この方針は、技術の
            振興を<b>目的</b>とする。</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            lang=EN-US style='mso-bidi-font-family:Century'><span style='mso-list:Ignore'>(1)<span style='font:7.0pt "Times New Roman"'>&nbsp;
            </span></span></span><![endif]>一つ目</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·</span>細目</p>
            <table class=MsoTableGrid border=1><tr><td width=100 colspan=2><p class=MsoNormal>一行目</p><p>二行目</p></td></tr>
            <tr><th>甲</th><td rowspan="9999">乙</td></tr></table>
            <!--EndFragment--></body></html>
            """;

    @Test
    void aPasteFromWordKeepsHeadingsListsTablesAndNothingOfItsLayout() {
        Imported imported = Imports.imported(WebPaste.read(WORD, TextLanguage.JA));
        PolicyText text = imported.text();
        assertThat(text.title()).isEqualTo("見本方針");
        assertThat(text.provisions().stream().map(Provision::kind))
                .containsExactly(
                        ProvisionKind.CHAPTER,
                        ProvisionKind.PARAGRAPH,
                        ProvisionKind.ITEM,
                        ProvisionKind.ITEM,
                        ProvisionKind.TABLE);
        assertThat(text.provisions().get(1).text()).isEqualTo("この方針は、技術の振興を目的とする。\u00a0");
        assertThat(text.provisions().get(2).text()).isEqualTo("一つ目");
        assertThat(text.provisions().get(2).label().mark()).isEqualTo("(1)");
        assertThat(text.provisions().get(3).label().mark()).isEqualTo("•");
        assertThat(text.provisions().get(3).itemLevel()).isEqualTo(2);
        assertThat(text.provisions().get(4).text()).isEqualTo("一行目\n二行目\n甲\t乙");
        assertThat(text.doc().toJson())
                .doesNotContain("Mso", "mso", "style", "o:p")
                .contains("\"rowspan\":1000");
    }

    @Test
    void aWebPageKeepsWhatTheSchemaKnows() {
        PolicyText text = paste(
                "<article><h1>Title</h1><h2>One</h2><p>Some <strong>strong <em>both</em></strong> <a href='https://a.example/'>link</a><br>next"
                        + " <ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p><ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</ol>"
                        + "<blockquote><p>quoted</p></blockquote><pre>  code\n  more</pre></article>");
        String json = text.doc().toJson();
        assertThat(text.title()).isEqualTo("Title");
        assertThat(json).contains("\"strong\"", "\"em\"", "https://a.example/", "\"break\"", "かんじ", "  code\\n  more");
        assertThat(text.provisions().stream().map(p -> p.kind() + ":" + p.itemLevel()))
                .containsExactly("CHAPTER:0", "PARAGRAPH:0", "ITEM:1", "ITEM:2", "ITEM:1", "NOTE:0", "CODE:0");
    }

    /** As Google Docs and Outlook write lists: the inner one stands beside the entries and not in one of them. */
    @Test
    void noWordOfAListIsLostAndAListBetweenEntriesIsOneLevelLower() {
        PolicyText text = paste("<ul>before<li>a</li><ul><li>b</li><ol><li>c</li></ol></ul>between<li>d</li></ul>");
        assertThat(text.provisions().stream().map(p -> p.itemLevel() + p.text()))
                .containsExactly("1before", "1a", "2b", "3c", "1between", "1d");
    }

    @Test
    void aReadingThatIsTooLongIsTold() {
        Imported imported = Imports.imported(
                WebPaste.read("<p><ruby>漢字<rt>" + "か".repeat(201) + "</rt></ruby></p>", TextLanguage.JA));
        assertThat(imported.text().plainText()).contains("漢字");
        assertThat(Imports.kinds(imported)).contains(Kind.MARKUP_DROPPED);
    }

    @Test
    void activeContentAndUnknownAddressesHaveNoWayIn() {
        Imported imported = Imports.imported(WebPaste.read(
                "<p onclick=alert(1)>a<script>alert(2)</script><img src=x onerror=alert(3) alt='絵'>"
                        + "<a href='javascript:alert(4)'>b</a><a href=' java\nscript:alert(5)'>c</a>"
                        + "<a href='data:text/html,x'>d</a><a href='//host/'>e</a><svg><a xlink:href='javascript:6'>f</a></svg>"
                        + "<iframe srcdoc='x'>g</iframe><math><mi//xlink:href='data:x'>h</math><template><p>i</p></template></p>",
                TextLanguage.EN));
        assertThat(imported.text().plainText()).isEqualTo("\na絵bcde");
        assertThat(imported.text().doc().toJson()).doesNotContain("script", "alert", "data:", "onerror", "href");
        assertThat(Imports.kinds(imported))
                .contains(Kind.ACTIVE_CONTENT_DROPPED, Kind.LINK_DROPPED, Kind.IMAGE_DROPPED);
    }

    @Test
    void everyPayloadOfDomPurifyBecomesHarmlessOnTheWayInAndOnTheWayOut() {
        var file = SharedFiles.folder("vectors/dompurify-expect.json");
        JsonNode cases = new JsonMapper().readTree(SharedFiles.read(file)).path("cases");
        assertThat(cases).hasSizeGreaterThan(100);
        for (JsonNode one : cases) {
            String payload = one.path("payload").asString();
            for (ImportResult result : List.of(WebPaste.read(payload, TextLanguage.EN), Markdown.read(payload))) {
                if (result instanceof Imported imported) {
                    imported.text().doc().check(); // every attribute is one the schema declares, with a valid value
                    assertHarmless(PaperHtml.article(imported.text()), payload);
                    Imports.assertRoundTrip(imported.text());
                }
            }
        }
    }

    @Test
    void nestingWithoutEndIsRefusedQuickly() {
        for (String html : List.of("<div>".repeat(100_000), "<ul><li>".repeat(50_000), "<b>".repeat(100_000) + "x")) {
            assertThat(WebPaste.read(html, TextLanguage.EN))
                    .isInstanceOfAny(Refused.class, Imported.class); // and comes back at all
        }
        assertThat(WebPaste.read("<ul><li>a".repeat(70), TextLanguage.EN))
                .isEqualTo(new Refused(Refusal.TOO_DEEP, "nested lists"));
    }

    @Test
    void aTableCannotClaimAMillionCells() {
        String html = "<table>" + "<tr><td colspan=100 rowspan=1000>x</td></tr>".repeat(50) + "</table>after";
        Imported imported = Imports.imported(WebPaste.read(html, TextLanguage.EN));
        assertThat(Imports.kinds(imported)).contains(Kind.TABLE_SIMPLIFIED);
        assertThat(imported.text().plainText()).contains("after");
    }

    private static void assertHarmless(String html, String payload) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName())
                    .as(payload)
                    .isIn(
                            "body", "article", "h2", "h3", "h4", "h5", "h6", "p", "a", "span", "ol", "li", "pre", "div",
                            "table", "tbody", "tr", "th", "td", "br", "strong", "em", "code", "sup", "sub", "ruby",
                            "rt", "rp");
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(payload)
                        .isIn(
                                "class",
                                "id",
                                "lang",
                                "href",
                                "tabindex",
                                "role",
                                "aria-label",
                                "scope",
                                "colspan",
                                "rowspan");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).as(payload).matches("(?is)(https?://|mailto:|#).*");
                }
            }
        }
    }

    private static PolicyText paste(String html) {
        return Imports.imported(WebPaste.read(html, TextLanguage.EN)).text();
    }

    @Test
    void theWordsTellTheLanguageAndNotTheTags() {
        var html = "<html><head><style>" + "p.MsoNormal { font-family: serif; } ".repeat(200) + "</style></head><body>"
                + "<p class=\"MsoNormal\" style=\"margin:0cm;margin-bottom:.0001pt\">人材を育てる。</p></body></html>";
        assertThat(((ImportResult.Imported) WebPaste.read(html)).text().language())
                .isEqualTo(TextLanguage.JA);
        assertThat(((ImportResult.Imported) WebPaste.read(html.replace("人材を育てる。", "People are trained.")))
                        .text()
                        .language())
                .isEqualTo(TextLanguage.EN);
    }
}
