package jp.naisc.council.document.compare;

import static jp.naisc.council.document.compare.TestTexts.aStatute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.naisc.council.document.PolicyText;
import jp.naisc.council.document.Provision;
import jp.naisc.council.document.ProvisionId;
import jp.naisc.council.document.model.Node;
import org.junit.jupiter.api.Test;

class CarryIdsTest {

    private static final String PURPOSE = "この法律は、処分に関する手続に関し、共通する事項を定めることによって、公正の確保を図ることを目的とする。";
    private static final String EFFORT = "地方公共団体は、この法律の趣旨にのっとり、必要な措置を講ずるよう努めなければならない。";
    private static final String ORDERS = "命令等を定める機関は、命令等がこれを定める根拠となる法令の趣旨に適合するようにしなければならない。";

    private final PolicyText previous = aStatute()
            .article("art-1", "第一条", "目的等")
            .paragraph("art-1.p1", PURPOSE)
            .article("art-38", "第三十八条", "地方公共団体の措置")
            .paragraph("art-38.p1", EFFORT)
            .text();

    @Test
    void anArticleThatWasRenumberedKeepsItsIdAndTheNewOneGetsAnother() {
        PolicyText imported = aStatute()
                .article("art-1", "第一条", "目的等")
                .paragraph("art-1.p1", PURPOSE)
                .article("art-38", "第三十八条", "命令等を定める場合の一般原則")
                .paragraph("art-38.p1", ORDERS)
                .article("art-46", "第四十六条", "地方公共団体の措置")
                .paragraph("art-46.p1", EFFORT)
                .text();
        assertThat(ids(CarryIds.adopt(previous, imported)))
                .containsExactly("art-1", "art-1.p1", "art-38_2", "art-38_2.p1", "art-38", "art-38.p1");
    }

    @Test
    void anIdOfADeletedProvisionIsNotGivenToAnotherOne() {
        PolicyText imported = aStatute()
                .article("art-1", "第一条", "目的等")
                .paragraph("art-1.p1", PURPOSE)
                .article("art-39", "第三十九条", "命令等を定める場合の一般原則")
                .paragraph("art-39.p1", ORDERS)
                .text();
        Set<ProvisionId> retired = Set.of(new ProvisionId("art-39"));
        assertThat(ids(CarryIds.adopt(previous, imported, retired)))
                .containsExactly("art-1", "art-1.p1", "art-39_2", "art-39_2.p1");
    }

    @Test
    void referencesFollowTheIds() {
        List<Node> inline = List.of(TestTexts.reference("art-46"), TestTexts.words("に定める措置をいう。"));
        PolicyText imported = aStatute()
                .article("art-1", "第一条", "目的等")
                .paragraph("art-1.p1", PURPOSE)
                .paragraph("art-1.p2", inline)
                .article("art-46", "第四十六条", "地方公共団体の措置")
                .paragraph("art-46.p1", EFFORT)
                .text();
        PolicyText adopted = CarryIds.adopt(previous, imported);
        assertThat(adopted.brokenReferences()).isEmpty();
        assertThat(adopted.provisions().get(2).storedText()).startsWith("[[#art-38]]");
    }

    @Test
    void theSameTextGetsTheSameIds() {
        PolicyText stripped = aStatute()
                .article(null, "第一条", "目的等")
                .paragraph(null, PURPOSE)
                .article(null, "第三十八条", "地方公共団体の措置")
                .paragraph(null, EFFORT)
                .text();
        assertThat(CarryIds.adopt(previous, stripped).digest()).isEqualTo(previous.digest());
    }

    static List<String> ids(PolicyText text) {
        return text.provisions().stream()
                .map(Provision::id)
                .map(ProvisionId::value)
                .toList();
    }
}
