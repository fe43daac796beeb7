package dev.hwasil.demo.story;

import static dev.hwasil.demo.drawing.Colours.rgb;

import dev.hwasil.demo.drawing.Cat;
import dev.hwasil.demo.drawing.Person;
import java.awt.Color;

/** Who is in the story, and the colours that come again. */
final class Cast {

    static final Color LAMP = rgb(0xffd48a);
    static final Color MOONLIGHT = rgb(0x9fc0f0);
    static final Color NIGHT = rgb(0x141b35);
    static final Color INK = rgb(0x17182a);

    /** In her yellow raincoat, under a lamp. */
    static final Person SOYEON = new Person(
            rgb(0x2b2230), rgb(0xf0c5a4), rgb(0xf2b630), rgb(0x2c3555), rgb(0xb8433c), true, LAMP, rgb(0x1c2348));

    /** At home. */
    static final Person AT_HOME =
            SOYEON.wearing(rgb(0xe7dcc9), false, rgb(0xd8d2c6)).under(LAMP, rgb(0x5a3f4e));

    /** Black, with a pale face from the nose down. */
    static final Cat MEOK = new Cat(rgb(0x343040), rgb(0xe9e2da), rgb(0xe8c14a), LAMP, rgb(0x0c0e22));

    /** Clear film in the light of a lamp. */
    static final Color FILM = new Color(196, 222, 236, 105);

    private Cast() {}
}
