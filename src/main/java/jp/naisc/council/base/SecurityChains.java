package jp.naisc.council.base;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two chains. Everything below {@code /council} needs somebody who has signed in; everything else is open, keeps no
 * session, sets no cookie and is cacheable, and its pages run only what the platform itself serves.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    /** Before everything else, the sign-in included: whoever sends too much need not be anybody. */
    @Bean
    FilterRegistrationBean<CouncilRequestSize> councilRequestSize() {
        var filter = new FilterRegistrationBean<>(new CouncilRequestSize());
        filter.addUrlPatterns("/council", "/council/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain councilChain(HttpSecurity http, List<CouncilDoor> doors) {
        http.securityMatcher("/council", "/council/**");
        // First, so that what it sets up exists when the doors are added. Its paths are below the servlet's mapping.
        // What is no view, such as the live text's WebSocket, asks for somebody who has signed in.
        http.with(
                VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/signin", CouncilDoor.SIGN_IN + "?left")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.headers(headers -> common(headers, ContentPolicies.COUNCIL));
        http.logout(logout -> logout.logoutUrl(CouncilDoor.SIGN_OUT));
        http.addFilterBefore(new SameOriginPosts(), CsrfFilter.class);
        doors.forEach(door -> door.configure(http));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicChain(HttpSecurity http) {
        return http.headers(headers -> common(headers, ContentPolicies.PUBLIC)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // no cookie, so nothing a foreign page could ride on
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers, String content) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ContentPolicies.PERMISSIONS))
                // said by name: the default of this one is to say nothing
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
