package jp.naisc.council.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final int SALT_BYTES = 16;

    /** Every default there ever was: its hashes stay readable. */
    private static final List<Integer> ROUNDS_USED_BEFORE = List.of(600_000);

    /**
     * PBKDF2 with SHA-256: needs nothing beside the JDK, and unlike bcrypt it reads the whole of a long Japanese passphrase
     * (bcrypt ends at 72 bytes, 24 such characters). The number of rounds is part of a hash's name, so that raising it
     * re-hashes each password at its owner's next entry.
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${council.password-rounds:600000}") int rounds) {
        Map<String, PasswordEncoder> byName = Stream.concat(ROUNDS_USED_BEFORE.stream(), Stream.of(rounds))
                .distinct()
                .collect(Collectors.toMap(PasswordConfiguration::name, PasswordConfiguration::encoder));
        return new DelegatingPasswordEncoder(name(rounds), byName);
    }

    private static String name(int rounds) {
        return "pbkdf2-" + rounds;
    }

    private static PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
