package jp.naisc.council.drafting;

import java.util.List;
import jp.naisc.council.policy.VersionNote;
import jp.naisc.council.policy.VersionNotes;

/** What each version of the demonstration's policy changes, in plain words. */
final class DemoNotes {

    static final VersionNotes FIRST = VersionNotes.of(
            new VersionNote("はじめての方針です。6章、28の節で構成します。", List.of(), ""),
            new VersionNote("The first policy, in 6 chapters and 28 sections.", List.of(), ""));

    static final VersionNotes FIRST_DRAFT = VersionNotes.of(
            new VersionNote("改める規定と、その理由を並べて示しました。", List.of("字句を改める規定だけを先に示す案です。"), ""),
            new VersionNote(
                    "Sets out the provisions to be reworded, with the reasons.",
                    List.of("This draft shows the rewording alone; nothing is added or removed yet."),
                    ""));

    static final VersionNotes SECOND_DRAFT = VersionNotes.of(
            new VersionNote("電力と環境の節を加える修正提案を反映しました。", List.of("計算資源の節のうしろに、電力と環境の節を加えました。"), ""),
            new VersionNote(
                    "Takes in the amendment that adds a section on energy and the environment.",
                    List.of("A section on energy and the environment follows the one on computing resources."),
                    ""));

    static final VersionNotes SECOND = VersionNotes.of(
            new VersionNote(
                    "計算資源と電力の書き方を改め、評価を早めました。",
                    List.of(
                            "共用の計算基盤は、電力と水の使用量、電源の構成を年に一回公表します。",
                            "留保分の上限を一割から一割五分にし、使用実績を公表します。",
                            "情報を受け付けてから十日以内（命や身体に関わるものは二日以内）に受理を判断します。"),
                    "計算資源を使う研究者と企業、AIで不利益を受けた人"),
            new VersionNote(
                    "New wording on computing resources and energy, and an earlier evaluation.",
                    List.of(
                            "Shared computing facilities publish their use of electricity and water, and their sources of"
                                    + " power, once a year.",
                            "The reserve rises from ten to at most fifteen per cent, and its use is published.",
                            "Whether a report is accepted is decided within ten days, within two where life or health is"
                                    + " concerned."),
                    "Researchers and companies that use computing resources, and people harmed by AI"));

    private DemoNotes() {}
}
