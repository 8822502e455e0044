package flashsale.local.run;

/** When the AOT caches are made that let functions start in a third of the time. Once per build of a function. */
public enum Training {
    /** Never; what is there is used. */
    OFF,
    /** Before the shop opens: for measurements, which it must not disturb. */
    FIRST,
    /** One after the other while nobody asks for anything: for people, who should not wait for it. */
    LATER
}
