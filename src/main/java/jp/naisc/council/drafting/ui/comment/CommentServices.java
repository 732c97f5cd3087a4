package jp.naisc.council.drafting.ui.comment;

import java.util.Optional;
import jp.naisc.council.base.Announcements;
import jp.naisc.council.base.InterfaceLanguage;
import jp.naisc.council.base.shell.PersonBadge;
import jp.naisc.council.base.shell.SeatShape;
import jp.naisc.council.drafting.LiveAnchors;
import jp.naisc.council.drafting.comment.CommentDrafts;
import jp.naisc.council.drafting.comment.CommentPeople;
import jp.naisc.council.drafting.comment.CommentWriting;
import jp.naisc.council.drafting.comment.Comments;
import jp.naisc.council.drafting.comment.VersionOutcomes;
import jp.naisc.council.identity.Actor;
import jp.naisc.council.identity.Actors;
import jp.naisc.council.identity.People;
import jp.naisc.council.identity.PersonId;
import jp.naisc.council.identity.ui.Badges;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the screens of comments ask, in one place. */
@Component
record CommentServices(
        Comments comments,
        CommentWriting writing,
        CommentDrafts unsent,
        CommentPeople readers,
        VersionOutcomes outcomes,
        LiveAnchors anchors,
        Actors actors,
        People people,
        Announcements announcements) {

    /** The person with the rights of this moment: screens stay open while rights change. */
    Actor now(PersonId person) {
        return actors.find(person).orElseThrow(() -> new AccessDeniedException("the account is closed"));
    }

    /** How somebody is shown; of a closed account only the name is known. */
    PersonBadge badge(PersonId person, InterfaceLanguage language) {
        return actors.find(person)
                .map(actor -> Badges.of(actor, language))
                .orElseGet(() -> new PersonBadge(
                        Optional.of(person)
                                .flatMap(people::nameOf)
                                .map(name -> name.in(language))
                                .orElse(""),
                        "",
                        SeatShape.SEC,
                        ""));
    }
}
