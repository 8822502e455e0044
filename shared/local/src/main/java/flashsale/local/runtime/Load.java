package flashsale.local.runtime;

/**
 * What a function has to do at this moment.
 *
 * @param waiting invocations no process is free for
 * @param alive processes, those that are starting among them
 * @param busy with an invocation
 * @param started how many processes there have been
 */
public record Load(String function, int waiting, int alive, int busy, int started) {}
