package dev.hwasil.demo.drawing;

import java.awt.Color;

/** A cat, in centimetres about the ground it is on, looking to the right. */
public record Cat(Color fur, Color belly, Color eyes, Color light, Color shade) {

    /** The same in another light. */
    public Cat under(Color otherlight, Color othershade) {
        return new Cat(fur, belly, eyes, otherlight, othershade);
    }

    /** Its face, about its middle. */
    public void faceUs(Place at) {
        at.body(fur, Curves.polygon(-9.5, -4.5, -8.8, -15, -1.8, -8.6));
        at.body(fur, Curves.polygon(9.5, -4.5, 8.8, -15, 1.8, -8.6));
        at.body(Colours.mixed(belly, Colours.rgb(0xd98a84), 0.7), 0, Curves.polygon(-8, -6.5, -7.9, -12.3, -4, -8.4));
        at.body(Colours.mixed(belly, Colours.rgb(0xd98a84), 0.7), 0, Curves.polygon(8, -6.5, 7.9, -12.3, 4, -8.4));
        at.blob(fur, 0, -9.6, 6.5, -8, 10.4, -2, 10.6, 3.2, 6, 7.4, 0, 8.6, -6, 7.4, -10.6, 3.2, -10.4, -2, -6.5, -8);
        at.body(belly, 0, Curves.blob(0, 0.6, 3.4, 2.6, 5, 5.4, 2.6, 7.8, 0, 8.2, -2.6, 7.8, -5, 5.4, -3.4, 2.6));
        for (var side = -1; side <= 1; side += 2) {
            at.body(eyes, 1.2, Place.ellipse(side * 4.4, -1, 2.5, 2.7));
            at.spot(Colours.rgb(0x16131a), Place.ellipse(side * 4.2, -0.9, 1.1, 2.2));
            at.body(Color.WHITE, 0, Place.ellipse(side * 4.4 - 0.7, -2, 0.7, 0.8));
            at.line(new Color(255, 255, 255, 150), 0.28, side * 3.4, 4, side * 9, 3, side * 14.5, 3.4);
            at.line(new Color(255, 255, 255, 150), 0.28, side * 3.4, 4.8, side * 9, 5.4, side * 14, 7);
        }
        at.body(Colours.rgb(0xc9716c), 0.8, Curves.polygon(-1.3, 2.4, 1.3, 2.4, 0, 4));
        at.line(Colours.mixed(fur, Color.BLACK, 0.5), 0.45, -2.6, 5.8, -1.2, 6.2, 0, 4.8, 1.2, 6.2, 2.6, 5.8);
        at.light(Colours.faded(shade, 0.4), Curves.blob(-10, -2, -7, -7.6, -5, 0, -6, 6.8, -10, 3.4));
        at.light(Colours.faded(light, 0.6), Curves.ribbon(7, -7, 0.8, 10, -1, 1.4, 9.4, 4, 0.8));
    }

    /** On its haunches, from behind. */
    public void sitFromBehind(Place at) {
        at.blob(fur, 0, -30, 6, -26, 10, -14, 13, -6, 12, 0, -12, 0, -13, -6, -10, -14, -6, -26);
        at.ribbon(fur, 6, -3, 5.4, 17, -2, 5.4, 26, -6, 5, 29, -15, 4.4, 26, -20, 3.2);
        at.body(fur, Curves.polygon(-9, -37, -8.4, -46, -1.6, -41));
        at.body(fur, Curves.polygon(9, -37, 8.4, -46, 1.6, -41));
        at.blob(fur, 0, -43, 7, -41, 10, -35, 9, -29, 0, -26.5, -9, -29, -10, -35, -7, -41);
        at.line(Colours.mixed(fur, shade, 0.5), 0.7, -11, -5, -7, -11, -2, -9);
        at.line(Colours.mixed(fur, shade, 0.5), 0.7, 11, -5, 7, -11, 2, -9);
        at.light(
                Colours.faded(light, 0.8),
                Curves.ribbon(8.6, -40, 0.2, 9.6, -33, 0.8, 6.6, -26, 0.6, 10, -14, 0.9, 12, -5, 0.2));
    }

    /** In the middle of a jump. */
    public void leap(Place at) {
        at.ribbon(fur, -22, -18, 6, -36, -27, 5.4, -42, -40, 4.6, -36, -49, 3);
        at.ribbon(Colours.mixed(fur, shade, 0.3), -17, -14, 10, -28, -6, 6.4, -38, -3, 4.6);
        at.ribbon(Colours.mixed(fur, shade, 0.3), 13, -24, 7, 26, -22, 5.4, 37, -27, 4.6);
        at.blob(fur, 14, -35, 20, -27, 14, -18, 0, -14, -14, -10, -23, -12, -24, -20, -16, -28, 0, -33);
        at.blob(fur, -14, -10, -26, -8, -33, -1, -40, 2, -41, -1, -33, -8, -24, -18, -16, -20);
        at.ribbon(fur, 15, -26, 8, 28, -28, 6, 40, -36, 5);
        at.light(Colours.faded(shade, 0.4), Curves.ribbon(-20, -13, 3, 0, -16, 5, 14, -20, 3));
        at.line(Colours.mixed(fur, shade, 0.5), 0.8, -15, -24, -11, -17, -16, -11);
        faceUs(at.moved(23, -39, 1).turned(-0.16));
    }

    /** On its way, from the side. */
    public void walk(Place at) {
        at.ribbon(fur, -17, -22, 5, -26, -28, 4.6, -29, -39, 4.2, -24, -46, 3);
        var far = Colours.mixed(fur, shade, 0.35);
        at.ribbon(far, -11, -18, 7, -15, -9, 4.4, -10, -1.6, 4);
        at.ribbon(far, 11, -18, 6, 8, -9, 4.2, 3, -2, 4);
        at.blob(fur, 16, -27, 18, -19, 10, -13, -6, -13, -17, -12, -21, -19, -17, -26, -4, -28);
        at.ribbon(fur, -14, -18, 9, -19, -9, 5, -24, -2, 4.2);
        at.ribbon(fur, 13, -19, 7, 16, -10, 4.6, 18, -2, 4.2);
        at.light(Colours.faded(shade, 0.4), Curves.ribbon(-15, -14.5, 3, 0, -15, 4, 11, -15.5, 3));
        at.light(Colours.faded(light, 0.6), Curves.ribbon(-14, -26, 1, 0, -27, 1.6, 14, -26.4, 1));
        faceUs(at.moved(22, -33, 0.92));
    }
}
