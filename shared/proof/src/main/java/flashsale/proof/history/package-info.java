/** What clients asked and heard, in the order of time: can all of it have been true? */
package flashsale.proof.history;
