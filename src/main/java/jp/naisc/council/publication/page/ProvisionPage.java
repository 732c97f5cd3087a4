package jp.naisc.council.publication.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision at its permanent address.
 *
 * @param name 第3章第3節　計算資源の共用
 * @param paper the section it stands in, as HTML, with the provision marked
 * @param citation ready to be copied
 * @param past its history, newest first
 */
public record ProvisionPage(
        Frame frame,
        List<Link> crumbs,
        String name,
        Banner banner,
        List<String> notes,
        String paper,
        String textLanguage,
        String citation,
        String permanent,
        Link whole,
        List<Past> past,
        @Nullable Link now) {

    public ProvisionPage {
        crumbs = List.copyOf(crumbs);
        notes = List.copyOf(notes);
        past = List.copyOf(past);
    }

    /**
     * What became of the provision in a version.
     *
     * @param what 新設, 文言の変更, 変更なし or 削除, in words
     * @param difference where the change can be read
     */
    public record Past(
            String version,
            String date,
            String href,
            String label,
            String what,
            @Nullable Link difference) {}
}
