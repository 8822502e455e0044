/** What a run came to: the figures, the file, the table. */
package flashsale.proof.report;
