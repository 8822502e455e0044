/** The crowd: who presses the button when, how it is sent, and what was answered. */
package flashsale.proof.crowd;
