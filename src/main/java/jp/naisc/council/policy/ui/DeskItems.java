package jp.naisc.council.policy.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.DeskContribution;
import jp.naisc.council.base.shell.DeskItem;
import jp.naisc.council.base.shell.MenuCount;
import jp.naisc.council.base.shell.ScreenLanguage;
import org.springframework.stereotype.Component;

/** What all modules together put on a desk, dated things first; the same number stands beside the menu's word. */
@Component
class DeskItems implements MenuCount {
    private final List<DeskContribution> contributions;

    DeskItems(List<DeskContribution> contributions) {
        this.contributions = List.copyOf(contributions);
    }

    List<DeskItem> forScreen(InterfaceLanguage language) {
        return contributions.stream()
                .flatMap(contribution -> contribution.items(language).stream())
                .sorted(Comparator.<DeskItem, LocalDate>comparing(
                                item -> item.due().orElse(LocalDate.MAX))
                        .thenComparingInt(DeskItem::weight))
                .toList();
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public int count() {
        return forScreen(ScreenLanguage.current()).size();
    }
}
