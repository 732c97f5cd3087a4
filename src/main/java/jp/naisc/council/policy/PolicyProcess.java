package jp.naisc.council.policy;

import static jp.naisc.council.identity.Role.CHAIR;
import static jp.naisc.council.identity.Role.CONCURRING_OFFICER;
import static jp.naisc.council.identity.Role.DEPUTY_CHAIR;
import static jp.naisc.council.identity.Role.FORM_REVIEWER;
import static jp.naisc.council.identity.Role.SECRETARIAT;
import static jp.naisc.council.identity.Role.SECRETARIAT_REVIEWER;
import static jp.naisc.council.identity.Role.SIGNATORY;
import static jp.naisc.council.policy.Stage.CONCURRENCE;
import static jp.naisc.council.policy.Stage.COUNCIL_DECISION;
import static jp.naisc.council.policy.Stage.FIRST_DRAFT;
import static jp.naisc.council.policy.Stage.FULL_DRAFT;
import static jp.naisc.council.policy.Stage.IN_CONSULTATION;
import static jp.naisc.council.policy.Stage.IN_EFFECT;
import static jp.naisc.council.policy.Stage.NOT_ADOPTED;
import static jp.naisc.council.policy.Stage.OUTLINE;
import static jp.naisc.council.policy.Stage.PM_SIGN_OFF;
import static jp.naisc.council.policy.Stage.PUBLISHED;
import static jp.naisc.council.policy.Stage.REQUESTED;
import static jp.naisc.council.policy.Stage.REVISING;
import static jp.naisc.council.policy.Stage.SCOPING;
import static jp.naisc.council.policy.Stage.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.naisc.council.identity.Act;
import jp.naisc.council.identity.Role;
import jp.naisc.council.policy.Transition.Kind;

/**
 * The one transition table of a revision cycle: which moves there are, who makes them, which need a second person.
 * What else must hold before a move (points answered, amendments closed) is said by the {@code StageGate}s of the
 * modules that know it.
 */
public final class PolicyProcess {

    private static final Set<Role> LEAD = Set.of(CHAIR, DEPUTY_CHAIR);
    private static final Set<Role> OFFICE = Set.of(SECRETARIAT);
    private static final Set<Role> THE_CLOCK = Set.of();

    private static final List<Transition> TABLE = table();

    static {
        // The act is the first fence and the table the second; nobody may stand between them.
        var movers = TABLE.stream()
                .flatMap(move -> Stream.concat(move.roles().stream(), move.standIns().stream()))
                .collect(Collectors.toSet());
        if (!movers.equals(Act.MOVE_STAGE.roles())) {
            throw new IllegalStateException("Act.MOVE_STAGE names others than the table: " + movers);
        }
    }

    private PolicyProcess() {}

    /** Every allowed move. */
    public static List<Transition> transitions() {
        return TABLE;
    }

    /** The moves that leave a stage, the forward one first. */
    public static List<Transition> from(Stage stage) {
        return TABLE.stream().filter(move -> move.from() == stage).toList();
    }

    public static Optional<Transition> between(Stage from, Stage to) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst();
    }

    private static List<Transition> table() {
        List<Transition> table = new ArrayList<>();
        forward(table, REQUESTED, SCOPING, LEAD);
        forward(table, SCOPING, OUTLINE, LEAD);
        forward(table, OUTLINE, FIRST_DRAFT, OFFICE);
        forward(table, FIRST_DRAFT, FULL_DRAFT, OFFICE);
        // Releasing a text to the whole country cannot be taken back, and closing the answers neither: two people.
        withSecond(table, FULL_DRAFT, IN_CONSULTATION, Set.of(CHAIR, DEPUTY_CHAIR, SECRETARIAT_REVIEWER));
        table.add(new Transition(
                IN_CONSULTATION, REVISING, Kind.FORWARD, THE_CLOCK, false, Set.of(SECRETARIAT, SECRETARIAT_REVIEWER)));
        withSecond(table, REVISING, COUNCIL_DECISION, Set.of(SECRETARIAT, SECRETARIAT_REVIEWER));
        forward(table, COUNCIL_DECISION, CONCURRENCE, LEAD);
        forward(table, CONCURRENCE, PM_SIGN_OFF, OFFICE);
        forward(table, PM_SIGN_OFF, PUBLISHED, Set.of(SIGNATORY));
        forward(table, PUBLISHED, IN_EFFECT, THE_CLOCK);

        // 差戻し. Before the consultation the council returns its own work; after it each authority returns to where
        // the fault can be mended. Nothing returns out of a running consultation: people are writing on that text.
        back(table, OUTLINE, SCOPING, LEAD);
        back(table, FIRST_DRAFT, SCOPING, LEAD);
        back(table, FIRST_DRAFT, OUTLINE, LEAD);
        back(table, FULL_DRAFT, OUTLINE, LEAD);
        back(table, FULL_DRAFT, FIRST_DRAFT, LEAD);
        back(table, REVISING, FIRST_DRAFT, LEAD);
        back(table, REVISING, FULL_DRAFT, LEAD);
        back(table, COUNCIL_DECISION, FULL_DRAFT, LEAD);
        back(table, COUNCIL_DECISION, REVISING, LEAD);
        back(table, CONCURRENCE, REVISING, Set.of(CONCURRING_OFFICER, SECRETARIAT_REVIEWER));
        back(table, CONCURRENCE, COUNCIL_DECISION, Set.of(CONCURRING_OFFICER, SECRETARIAT_REVIEWER));
        back(table, PM_SIGN_OFF, REVISING, Set.of(FORM_REVIEWER, SIGNATORY));
        back(table, PM_SIGN_OFF, CONCURRENCE, Set.of(FORM_REVIEWER, SIGNATORY));

        // 取下げ until the text has left the council's hands; 定めないこととした once the public was asked.
        for (Stage stage : List.of(REQUESTED, SCOPING, OUTLINE, FIRST_DRAFT, FULL_DRAFT, REVISING, COUNCIL_DECISION)) {
            exit(table, stage, WITHDRAWN, LEAD);
        }
        exit(table, REVISING, NOT_ADOPTED, LEAD);
        exit(table, COUNCIL_DECISION, NOT_ADOPTED, LEAD);
        exit(table, CONCURRENCE, NOT_ADOPTED, LEAD);
        exit(table, PM_SIGN_OFF, NOT_ADOPTED, Set.of(SIGNATORY));
        return List.copyOf(table);
    }

    private static void forward(List<Transition> table, Stage from, Stage to, Set<Role> roles) {
        table.add(new Transition(from, to, Kind.FORWARD, roles, false));
    }

    private static void withSecond(List<Transition> table, Stage from, Stage to, Set<Role> roles) {
        table.add(new Transition(from, to, Kind.FORWARD, roles, true));
    }

    private static void back(List<Transition> table, Stage from, Stage to, Set<Role> roles) {
        table.add(new Transition(from, to, Kind.RETURN, roles, false));
    }

    private static void exit(List<Transition> table, Stage from, Stage to, Set<Role> roles) {
        table.add(new Transition(from, to, Kind.EXIT, roles, false));
    }
}
