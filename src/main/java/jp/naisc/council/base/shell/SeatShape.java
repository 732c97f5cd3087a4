package jp.naisc.council.base.shell;

import java.util.Locale;

/** The shapes by which people are told apart on every screen; never colour alone. */
public enum SeatShape {
    /** 政府: square */
    GOV,
    /** 学術: circle */
    ACA,
    /** 産業: triangle */
    IND,
    /** 市民社会: diamond */
    CIV,
    /** 事務局 and the Prime Minister's office: a bar, for they have no vote */
    SEC;

    /** The class that carries hue and shape in the style sheets. */
    public String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
