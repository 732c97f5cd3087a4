package jp.naisc.council.publication.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the public pages, under {@code council.public}.
 *
 * @param address scheme and host under which the public reaches this site; it stands in citations and is never taken from a
 *     request
 * @param cacheMegabytes memory for finished pages
 */
@ConfigurationProperties("council.public")
record PublicSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("48") int cacheMegabytes) {

    PublicSettings {
        if (address.getHost() == null || cacheMegabytes < 1) {
            throw new IllegalArgumentException(
                    "council.public.address is scheme and host, council.public.cache-megabytes at least 1");
        }
    }

    /** Without a slash at the end, so that a path can follow. */
    String base() {
        return address.toString().replaceAll("/+$", "");
    }
}
