/**
 * The products in OpenSearch: one index behind two aliases, its mapping and analyzers, and the queries. Requests are
 * built and answers read as trees of JSON, through the generic part of OpenSearch's own client: a query reads here as in
 * its documentation, and a native build needs no reflection for it.
 *
 * <p>Each text is indexed several times, because no analyzer is good at everything: {@code zh} knows Chinese words and
 * synonyms in both languages but splits what its dictionary lacks, {@code cjk} finds such new words by pairs of
 * characters, {@code latin} knows the forms of English words, and {@code typed} takes them letter by letter, to forgive
 * typing errors: the stem of a mistyped word is like no other.
 */
package flashsale.search;
