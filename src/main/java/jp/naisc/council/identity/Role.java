package jp.naisc.council.identity;

/** 役割 (domain.md §2). What a role may do stands in {@link Act}; which roles exclude each other in {@link Separation}. */
public enum Role {
    /** 会長 */
    CHAIR,
    /** 会長代理, named in advance */
    DEPUTY_CHAIR,
    /** 委員 of one of the four constituencies */
    MEMBER,
    /** 専門委員・参考人: comments and submits papers, takes no position */
    EXPERT,
    /** 事務局・起案者 */
    SECRETARIAT,
    /** 事務局・確認者: the second pair of eyes of the secretariat */
    SECRETARIAT_REVIEWER,
    /** 合議担当 of another ministry */
    CONCURRING_OFFICER,
    /** 官邸審査担当 */
    FORM_REVIEWER,
    /** 内閣総理大臣 */
    SIGNATORY,
    /** 公示担当 */
    PUBLISHER,
    /** 事案分析官 */
    INCIDENT_ANALYST,
    /** 監査 */
    AUDITOR,
    /** システム管理者 */
    ADMINISTRATOR;

    /** The authority Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
