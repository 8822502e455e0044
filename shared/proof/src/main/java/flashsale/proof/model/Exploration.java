package flashsale.proof.model;

import java.util.SequencedMap;

/**
 * What a search has found.
 *
 * @param resting of the states that were looked at, those in which nobody is at work
 * @param depth steps to the farthest state that was looked at, on the shortest way
 * @param exhausted whether every state that can be reached was looked at
 * @param broken each invariant that does not hold somewhere, the nearest first, with the shortest way there
 */
public record Exploration(int states, int resting, int depth, boolean exhausted, SequencedMap<String, Trace> broken) {}
