package jp.naisc.council.identity;

import static jp.naisc.council.identity.Constituency.ACADEMIA;
import static jp.naisc.council.identity.Constituency.CIVIL_SOCIETY;
import static jp.naisc.council.identity.Constituency.GOVERNMENT;
import static jp.naisc.council.identity.Constituency.INDUSTRY;

import java.util.List;
import java.util.Optional;

/** The people of the demonstration council: invented, and named by what they are, so that nobody is taken for a real one. */
public final class DemoCouncil {

    /**
     * One of them.
     *
     * @param seat of a member, or empty
     * @param office the role granted, or empty for a plain member
     * @param isFeatured whether the sign-in page offers to enter as this person
     */
    public record DemoPerson(
            UserName userName,
            PersonName name,
            Optional<Constituency> seat,
            Optional<Role> office,
            Organisation organisation,
            boolean isFeatured) {

        /** The translation of what this person may try: {@code identity.demo.<key>}. */
        public String roleKey() {
            return "identity.demo." + office.map(Role::name).orElse(seat.isPresent() ? "MEMBER" : "SUBSTITUTE");
        }
    }

    /** The sixteen seats first, then those who serve the council. */
    public static final List<DemoPerson> PEOPLE = List.of(
            member("member-a", "学術", "Academia", "A", ACADEMIA, "架空大学", "Imaginary University", true),
            member("member-f", "政府", "Government", "F", GOVERNMENT, "架空省", "Imaginary Ministry", true),
            member("member-c", "産業", "Industry", "C", INDUSTRY, "架空電機", "Imaginary Electric", true),
            member("member-b", "市民社会", "Civil society", "B", CIVIL_SOCIETY, "架空市民の会", "Imaginary Citizens", true),
            member("member-h", "産業", "Industry", "H", INDUSTRY, "架空通信", "Imaginary Telecom", true),
            officer("chair", "会長（学術）", "Chair (Academia)", ACADEMIA, Role.CHAIR),
            officer("deputy", "会長代理（市民社会）", "Deputy Chair (Civil society)", CIVIL_SOCIETY, Role.DEPUTY_CHAIR),
            member("member-e", "学術", "Academia", "E", ACADEMIA, "架空研究所", "Imaginary Institute", false),
            member("member-l", "学術", "Academia", "L", ACADEMIA, "架空工科大学", "Imaginary Tech", false),
            member("member-g", "政府", "Government", "G", GOVERNMENT, "架空庁", "Imaginary Agency", false),
            member("member-j", "政府", "Government", "J", GOVERNMENT, "架空県", "Imaginary Prefecture", false),
            member("member-k", "政府", "Government", "K", GOVERNMENT, "架空市", "Imaginary City", false),
            member("member-m", "産業", "Industry", "M", INDUSTRY, "架空自動車", "Imaginary Motors", false),
            member("member-n", "産業", "Industry", "N", INDUSTRY, "架空中小企業会", "Imaginary Small Firms", false),
            member("member-p", "市民社会", "Civil society", "P", CIVIL_SOCIETY, "架空労働組合", "Imaginary Union", false),
            member("member-q", "市民社会", "Civil society", "Q", CIVIL_SOCIETY, "架空消費者会", "Imaginary Consumers", false),
            servant("drafter", "起案者（事務局）D", "Drafter (Secretariat) D", Role.SECRETARIAT, true),
            servant("reviewer", "確認者（事務局）S", "Reviewer (Secretariat) S", Role.SECRETARIAT_REVIEWER, true),
            servant("form-reviewer", "官邸審査担当", "Form reviewer (PM's office)", Role.FORM_REVIEWER, true),
            servant("signatory", "内閣総理大臣（役）", "Prime Minister (played)", Role.SIGNATORY, true),
            servant("publisher", "公示担当", "Publisher", Role.PUBLISHER, true),
            servant("auditor", "監査担当", "Auditor", Role.AUDITOR, true),
            servant("admin", "システム管理者", "Administrator", Role.ADMINISTRATOR, true),
            servant("expert", "専門委員T", "Expert member T", Role.EXPERT, false),
            substitute());

    /** Who stands in for whom: {@code member-k} has a named substitute. */
    static final String SUBSTITUTE = "substitute-u";

    static final String STOOD_IN_FOR = "member-k";

    private DemoCouncil() {}

    private static DemoPerson member(
            String userName,
            String ja,
            String en,
            String letter,
            Constituency seat,
            String organisationJa,
            String organisationEn,
            boolean featured) {
        var name = new PersonName("委員（" + ja + "）" + letter, "Member (" + en + ") " + letter);
        return new DemoPerson(
                new UserName(userName),
                name,
                Optional.of(seat),
                Optional.empty(),
                new Organisation(organisationJa, organisationEn),
                featured);
    }

    private static DemoPerson officer(String userName, String ja, String en, Constituency seat, Role office) {
        return new DemoPerson(
                new UserName(userName),
                new PersonName(ja, en),
                Optional.of(seat),
                Optional.of(office),
                new Organisation("架空会議所", "Imaginary Chamber"),
                true);
    }

    private static DemoPerson servant(String userName, String ja, String en, Role office, boolean featured) {
        return new DemoPerson(
                new UserName(userName),
                new PersonName(ja, en),
                Optional.empty(),
                Optional.of(office),
                new Organisation("審議会事務局", "Council Secretariat"),
                featured);
    }

    private static DemoPerson substitute() {
        return new DemoPerson(
                new UserName(SUBSTITUTE),
                new PersonName("代理（政府）U", "Substitute (Government) U"),
                Optional.empty(),
                Optional.empty(),
                new Organisation("架空市", "Imaginary City"),
                false);
    }
}
