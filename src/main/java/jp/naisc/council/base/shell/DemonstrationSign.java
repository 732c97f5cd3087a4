package jp.naisc.council.base.shell;

/** Tells the shell whether everything here is invented; {@code identity} knows. */
public interface DemonstrationSign {
    boolean isOn();
}
