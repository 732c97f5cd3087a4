package jp.naisc.council.drafting;

/** One open editor, as the authority sees it: something that takes frames. Neither method may block. */
public interface LiveListener {

    /** Sends a frame of the live protocol, after all frames given before. */
    void send(String frame);

    /** Ends the connection after the frames given before. */
    void close();
}
