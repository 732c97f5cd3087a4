package jp.naisc.council.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.naisc.council.base.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ListeningSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Two platforms in one process: each asks its own chain who is signed in, whichever of them was started last. */
@ServerTest
class CurrentActorTest {

    private final Actors actors;
    private final Demonstration demonstration;

    CurrentActorTest(Actors actors, Demonstration demonstration) {
        this.actors = actors;
        this.demonstration = demonstration;
    }

    @Test
    void whoActsIsAskedOfThePlatformsOwnChain() {
        var chain = new ListeningSecurityContextHolderStrategy(context -> {});
        var current = currentActor(chain);
        var entered = demonstration.enter("member-a").orElseThrow();
        assertThat(current.find()).isEmpty();

        chain.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                entered.session(), null, AuthorityUtils.NO_AUTHORITIES)));
        try {
            assertThat(SecurityContextHolder.getContext().getAuthentication())
                    .as("the other platform's")
                    .isNull();
            assertThat(current.find().map(Actor::id))
                    .isEqualTo(Optional.of(entered.session().personId()));
        } finally {
            chain.clearContext();
        }
    }

    private CurrentActor currentActor(SecurityContextHolderStrategy chain) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("chain-" + Ids.shortName(4), chain);
        return new CurrentActor(actors, beans.getBeanProvider(SecurityContextHolderStrategy.class));
    }
}
