/** What the tests of all doors need: replaying events, and servers that stop answering. */
package flashsale.testing.doors;
