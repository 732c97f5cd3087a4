package jp.naisc.council.base;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a module adds to the chain that guards {@code /council/**}: how one enters, and whether one may stay. */
public interface CouncilDoor {

    /** Where people enter; the page is a Vaadin view, the form is posted to the same address. */
    String SIGN_IN = "/council/signin";

    /** Where one leaves, by POST. */
    String SIGN_OUT = "/council/signout";

    void configure(HttpSecurity http);
}
