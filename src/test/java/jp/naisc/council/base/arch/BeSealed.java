package jp.naisc.council.base.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A condition ArchUnit does not bring: the type is sealed. */
final class BeSealed extends ArchCondition<JavaClass> {

    private BeSealed() {
        super("be sealed");
    }

    static BeSealed sealed() {
        return new BeSealed();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var isSealed = type.reflect().isSealed();
        events.add(
                new SimpleConditionEvent(type, isSealed, type.getName() + (isSealed ? " is" : " is not") + " sealed"));
    }
}
