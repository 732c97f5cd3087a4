package jp.naisc.council.policy.spi;

import java.util.List;
import jp.naisc.council.policy.CycleId;
import jp.naisc.council.policy.PolicyId;
import jp.naisc.council.policy.Stage;

/**
 * Says what must still be done before a cycle may move. A module that knows of such things contributes a bean; policy
 * asks all of them inside the transaction of the move, and shows the same list before anybody tries.
 */
public interface StageGate {

    List<Obstacle> obstacles(PolicyId policy, CycleId cycle, Stage from, Stage to);
}
