package jp.naisc.council.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The live text in one window, and a hand that writes in it as a keyboard and an input method do. */
final class Paper {

    private final Page page;
    private final CDPSession devTools;

    private Paper(Page page) {
        this.page = page;
        this.devTools = page.context().newCDPSession(page);
    }

    /** Opens the live draft for writing. */
    static Paper open(Page page) {
        return open(page, "edit");
    }

    /** Opens the live draft for making suggestions. */
    static Paper openForSuggestions(Page page) {
        return open(page, "suggest");
    }

    private static Paper open(Page page, String mode) {
        page.navigate(Windows.WORKSPACE + "?mode=" + mode + "&text=ja");
        var paper = new Paper(page);
        assertThat(paper.text().locator("h1, h2, .chapter, [data-level]").first())
                .isVisible();
        assertThat(paper.text()).hasAttribute("contenteditable", "true");
        return paper;
    }

    Page page() {
        return page;
    }

    Locator text() {
        return page.locator("policy-editor .ProseMirror");
    }

    /** The id of the draft. */
    String draft() {
        return page.locator("policy-editor").getAttribute("socket").split("/")[3];
    }

    /** Sets the caret directly behind the words, which must stand in the text exactly once within one text run. */
    void placeBehind(String words) {
        select(words, "getSelection().collapse(node, at + words.length)");
    }

    /** Selects the words, which must stand in one text run. */
    void select(String words) {
        select(words, "getSelection().setBaseAndExtent(node, at, node, at + words.length)");
    }

    /** Selects the paragraph in which the words stand, from its beginning to its end. */
    void selectParagraph(String words) {
        select(words, "getSelection().selectAllChildren(node.parentElement.closest('[data-id]'))");
    }

    private void select(String words, String how) {
        text().evaluate("""
                        (root, words) => {
                          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
                          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                            const at = node.data.indexOf(words)
                            if (at < 0) continue
                            root.focus({ preventScroll: true })
                            node.parentElement.scrollIntoView({ block: 'center' })
                            %s
                            return
                          }
                          throw new Error('not in the text: ' + words)
                        }""".formatted(how), words);
        // The editor reads the selection on the next selectionchange; one frame later it knows.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    void type(String words) {
        page.keyboard().insertText(words);
    }

    /** Fires true composition events: the preedit grows, as an input method shows it. */
    void preedit(String... stages) {
        for (var stage : stages) {
            var arguments = new JsonObject();
            arguments.addProperty("text", stage);
            arguments.addProperty("selectionStart", stage.length());
            arguments.addProperty("selectionEnd", stage.length());
            devTools.send("Input.imeSetComposition", arguments);
        }
    }

    void commit(String words) {
        var arguments = new JsonObject();
        arguments.addProperty("text", words);
        devTools.send("Input.insertText", arguments);
    }

    void cancelComposition() {
        preedit("");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void shows(String words) {
        assertThat(text()).containsText(words);
    }

    void showsNot(String words) {
        assertThat(text()).not().containsText(words);
    }

    /** Counts how often the words stand in the text now. */
    int count(String words) {
        return Pattern.compile(Pattern.quote(words))
                .matcher(text().textContent())
                .results()
                .toList()
                .size();
    }
}
