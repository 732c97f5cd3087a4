package jp.naisc.council.drafting.comment;

import java.util.UUID;
import jp.naisc.council.base.Ids;

/** Names one remark of a thread. */
public record RemarkId(UUID value) {

    static RemarkId random() {
        return new RemarkId(Ids.random());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
