/**
 * {@code make prove-model}: small worlds of buyers, processes and stores, in which every order of steps is tried, with a
 * crash after each. What must hold is looked at in every state that can be reached. The worlds are in the packages
 * below; here is what searches them.
 *
 * <p>A world is a model: it says what the code should do, not what it does. Whoever changes the protocol changes the
 * world first.
 */
package flashsale.proof.model;
