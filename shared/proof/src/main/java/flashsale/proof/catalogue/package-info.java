/** The catalogue as its readers and admins meet it: the doors over HTTP, and what the index shows. */
package flashsale.proof.catalogue;
