package jp.naisc.council.identity;

import static jp.naisc.db.Tables.DEMO_PERSON;
import static jp.naisc.db.Tables.PERSON;

import java.net.InetAddress;
import java.net.UnknownHostException;
import jp.naisc.council.base.StartRefusal;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps demonstrations and real councils apart (ADR-0016). Whoever reaches a demonstration enters as anybody by one press,
 * so by accident nobody may reach it but the person at this machine; and data of one kind are not served as the other.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationGuard {

    /** Asked while the server is made, before it listens to anybody. */
    @Bean
    static WebServerFactoryCustomizer<WebServerFactory> demonstrationStaysAtHome(
            @Value("${council.demo:false}") boolean demonstration,
            @Value("${council.demo-for-network:false}") boolean meantForAll,
            @Value("${server.address:}") String address) {
        return server -> {
            if (demonstration && !meantForAll && !isThisMachineAlone(address)) {
                throw new StartRefusal(
                        StartRefusal.DEMONSTRATION_IN_THE_OPEN,
                        "実演用の審議会には誰でもパスワードなしで入れるため、ほかの機械から届く場所では動かしません。",
                        "Anybody enters a demonstration without a password, so it does not start where other machines reach it.",
                        "council.demo を false にするか、server.address を 127.0.0.1 にするか、承知の上なら"
                                + " council.demo-for-network を true にしてください（./council run --network）。"
                                + " Set council.demo to false, or server.address to 127.0.0.1, or, if it is meant,"
                                + " council.demo-for-network to true (./council run --network).");
            }
        };
    }

    /** Asked as soon as the tables stand. */
    @Bean
    DataKind dataKind(DSLContext db, @Value("${council.demo:false}") boolean demonstration) {
        boolean demonstrationData = db.fetchExists(DEMO_PERSON);
        if (demonstrationData && !demonstration) {
            throw new StartRefusal(
                    StartRefusal.OTHER_KIND_OF_DATA,
                    "データは実演用の審議会のものです。実演用としてでなければ動かしません。",
                    "The data are those of a demonstration council; they are not served as a real one.",
                    "--data で別の場所を指定するか、実演用として起動してください。"
                            + " Name another folder with --data, or start it as a demonstration.");
        }
        if (demonstration && !demonstrationData && db.fetchExists(PERSON)) {
            throw new StartRefusal(
                    StartRefusal.OTHER_KIND_OF_DATA,
                    "データは実演用ではない審議会のものです。実演用としては動かしません。",
                    "The data are those of a council that is no demonstration; they are not served as one.",
                    "--data で別の場所を指定するか、--empty を付けて起動してください。"
                            + " Name another folder with --data, or start with --empty.");
        }
        return new DataKind(demonstration);
    }

    /** What kind of council the data are, agreed with the settings. */
    record DataKind(boolean isDemonstration) {}

    private static boolean isThisMachineAlone(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
