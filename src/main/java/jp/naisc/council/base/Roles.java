package jp.naisc.council.base;

/**
 * The names of the roles, for {@code @RolesAllowed} on views, where only constants can stand. What a role may do is
 * decided by {@code identity}; a test holds these names and its {@code Role} together.
 */
public final class Roles {

    public static final String CHAIR = "CHAIR";
    public static final String DEPUTY_CHAIR = "DEPUTY_CHAIR";
    public static final String MEMBER = "MEMBER";
    public static final String EXPERT = "EXPERT";
    public static final String SECRETARIAT = "SECRETARIAT";
    public static final String SECRETARIAT_REVIEWER = "SECRETARIAT_REVIEWER";
    public static final String CONCURRING_OFFICER = "CONCURRING_OFFICER";
    public static final String FORM_REVIEWER = "FORM_REVIEWER";
    public static final String SIGNATORY = "SIGNATORY";
    public static final String PUBLISHER = "PUBLISHER";
    public static final String INCIDENT_ANALYST = "INCIDENT_ANALYST";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
