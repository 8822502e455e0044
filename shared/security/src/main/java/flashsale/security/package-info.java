/** How passwords are kept: slowly, salted, and never as they were typed. */
package flashsale.security;
