/**
 * Passwords come from where they are kept, not from templates, environments or consoles: a value of the configuration
 * may name a field of a secret, and is replaced when the function starts.
 */
package flashsale.secrets;
