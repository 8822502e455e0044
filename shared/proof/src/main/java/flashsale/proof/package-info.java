/** {@code make sale}: lets a crowd loose on a shop, waits until it is quiet, and checks that its books balance. */
package flashsale.proof;
