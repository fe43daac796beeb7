package dev.hwasil.demo.drawing;

import dev.hwasil.demo.drawing.Pose.Limb;
import dev.hwasil.demo.drawing.Pose.P;
import java.awt.Color;

/**
 * Somebody of 165 centimetres with a bob, in what they wear.
 *
 * @param light colour of what light falls on them from the front, and {@code shade} of their dark side
 */
public record Person(
        Color hair, Color skin, Color top, Color legs, Color boots, boolean coat, Color light, Color shade) {

    /** The same in other clothes. */
    public Person wearing(Color othertop, boolean othercoat, Color otherboots) {
        return new Person(hair, skin, othertop, legs, otherboots, othercoat, light, shade);
    }

    /** The same in another light. */
    public Person under(Color otherlight, Color othershade) {
        return new Person(hair, skin, top, legs, boots, coat, otherlight, othershade);
    }

    /** Seen from the side, looking to the right. */
    public void draw(Place place, Pose pose) {
        arm(place, pose, pose.farArm(), true);
        leg(place, pose, pose.farLeg(), true);
        leg(place, pose, pose.nearLeg(), false);
        torso(place, pose);
        place.ribbon(
                skin,
                pose.neck().x() + 0.5,
                pose.neck().y() + 3,
                9,
                (pose.neck().x() + pose.head().x()) / 2,
                pose.head().y() + 9,
                8);
        head(place.moved(pose.head().x(), pose.head().y(), 1).turned(pose.lean()));
        collar(place, pose);
        arm(place, pose, pose.nearArm(), false);
    }

    private void leg(Place place, Pose pose, Limb leg, boolean far) {
        var cloth = far ? darker(legs) : legs;
        var hip = pose.hip();
        var foot = leg.end();
        place.ribbon(cloth, hip.x(), hip.y(), 21, leg.bend().x(), leg.bend().y(), 15, foot.x(), foot.y(), 10);
        var leather = far ? darker(boots) : boots;
        var shin = towards(foot, leg.bend(), 22);
        place.ribbon(leather, shin.x(), shin.y(), 14, foot.x(), foot.y(), 11.5);
        var sole = foot.y() + 6;
        place.blob(
                leather,
                foot.x() - 7,
                foot.y() - 4,
                foot.x() + 3,
                foot.y() - 6,
                foot.x() + 13,
                sole - 5,
                foot.x() + 17,
                sole - 1,
                foot.x() + 14,
                sole,
                foot.x() - 7,
                sole);
        place.light(
                Colours.faded(light, 0.5),
                Curves.ribbon(shin.x() + 4, shin.y() + 2, 2, foot.x() + 3.5, foot.y() - 3, 2));
    }

    private void torso(Place place, Pose pose) {
        var neck = pose.neck();
        var hip = pose.hip();
        var dx = hip.x() - neck.x();
        var dy = hip.y() - neck.y();
        var length = Math.hypot(dx, dy);
        var ux = dx / length;
        var uy = dy / length;
        var hem = coat ? 30 : 8;
        var flare = coat ? 26 : 16;
        var shape = Curves.blob(
                neck.x() - 5 * uy,
                neck.y() + 5 * ux,
                neck.x() + 12 * ux - 15 * uy,
                neck.y() + 12 * uy + 15 * ux,
                neck.x() + 30 * ux - 16 * uy,
                neck.y() + 30 * uy + 15 * ux,
                hip.x() - 17 * uy,
                hip.y() + 16 * ux,
                hip.x() + hem * ux - flare * uy,
                hip.y() + hem * uy + flare * ux,
                hip.x() + (hem + 3) * ux,
                hip.y() + (hem + 3) * uy,
                hip.x() + hem * ux + flare * uy,
                hip.y() + hem * uy - flare * ux,
                hip.x() + 15 * uy,
                hip.y() - 16 * ux,
                neck.x() + 26 * ux + 13 * uy,
                neck.y() + 26 * uy - 13 * ux,
                neck.x() + 8 * ux + 13 * uy,
                neck.y() + 8 * uy - 12 * ux,
                neck.x() + 4 * uy,
                neck.y() - 4 * ux);
        place.body(top, shape);
        place.light(
                Colours.faded(shade, 0.5),
                Curves.ribbon(
                        neck.x() + 10 * ux + 8 * uy,
                        neck.y() + 10 * uy - 8 * ux,
                        8,
                        neck.x() + 30 * ux + 9 * uy,
                        neck.y() + 30 * uy - 9 * ux,
                        11,
                        hip.x() + (hem - 6) * ux + (flare - 9) * uy,
                        hip.y() + (hem - 6) * uy - (flare - 9) * ux,
                        15));
        place.light(
                Colours.faded(light, 0.6),
                Curves.ribbon(
                        neck.x() + 12 * ux - 12 * uy,
                        neck.y() + 12 * uy + 12 * ux,
                        2.5,
                        neck.x() + 32 * ux - 13 * uy,
                        neck.y() + 32 * uy + 12 * ux,
                        3,
                        hip.x() + (hem - 5) * ux - (flare - 4) * uy,
                        hip.y() + (hem - 5) * uy + (flare - 4) * ux,
                        2.5));
        if (coat) {
            place.line(
                    darker(top),
                    0.9,
                    neck.x() + 6 * ux - 8 * uy,
                    neck.y() + 6 * uy + 8 * ux,
                    hip.x() - 9 * uy,
                    hip.y() + 9 * ux,
                    hip.x() + hem * ux - 12 * uy,
                    hip.y() + hem * uy + 12 * ux);
            place.line(
                    darker(top),
                    0.9,
                    hip.x() - 4 * uy,
                    hip.y() + 2 * ux,
                    hip.x() + 2 * ux + 6 * uy,
                    hip.y() + 2 * uy - 7 * ux);
        }
    }

    /** The hood that lies on the shoulders, or a rolled collar. */
    private void collar(Place place, Pose pose) {
        var x = pose.neck().x();
        var y = pose.neck().y();
        if (coat) {
            place.blob(
                    top, x + 7, y - 3, x + 3, y + 4, x - 8, y + 7, x - 17, y + 3, x - 18, y - 6, x - 11, y - 9, x - 3,
                    y - 5);
            place.light(Colours.faded(shade, 0.4), Curves.ribbon(x - 14, y - 2, 4, x - 5, y + 2, 4));
        } else {
            place.ribbon(top, x - 6, y - 2, 8, x + 6, y - 1, 7);
        }
    }

    private void arm(Place place, Pose pose, Limb arm, boolean far) {
        var cloth = far ? darker(top) : top;
        var shoulder = new P(pose.neck().x() - (far ? -4 : 3), pose.neck().y() + 9);
        var hand = arm.end();
        var cuff = towards(hand, arm.bend(), 4);
        place.blob(
                skin,
                hand.x() - 4,
                hand.y() - 3.5,
                hand.x() + 2,
                hand.y() - 4.5,
                hand.x() + 5,
                hand.y(),
                hand.x() + 2,
                hand.y() + 4,
                hand.x() - 4,
                hand.y() + 3.5);
        place.ribbon(
                cloth,
                shoulder.x(),
                shoulder.y(),
                15,
                arm.bend().x(),
                arm.bend().y(),
                12.5,
                cuff.x(),
                cuff.y(),
                11);
        if (!far) {
            place.light(
                    Colours.faded(shade, 0.4),
                    Curves.ribbon(
                            shoulder.x() - 3,
                            shoulder.y() + 4,
                            5,
                            arm.bend().x() - 1,
                            arm.bend().y() + 3.5,
                            5,
                            cuff.x(),
                            cuff.y() + 3,
                            3));
        }
    }

    /** In profile, about the middle of the skull. */
    private void head(Place at) {
        at.blob(darker(hair), -5, -12, -12, -5, -13.5, 5, -11, 13, -4, 14, 2, 8, 2, -8);
        at.body(
                skin,
                Curves.blob(
                        6.5, -9, 8.8, -4.5, 9, -1.5, 11.4, 2.6, 9.4, 4, 9.2, 7, 7.6, 10.8, 3, 12, -2, 9, -5, 3, -5, -6,
                        0, -11));
        at.light(new Color(226, 96, 84, 90), Place.ellipse(5.2, 4.4, 2.6, 1.7));
        at.spot(Colours.rgb(0x2a1f24), Place.ellipse(7, -0.1, 0.85, 1.9));
        at.line(Colours.rgb(0x2a1f24), 0.55, 5.4, -1.7, 7, -2.5, 8.2, -1.9);
        at.line(hair, 0.7, 5, -4.6, 7, -5.4, 8.4, -4.9);
        at.line(Colours.rgb(0x9c4a44), 0.6, 8.9, 7, 7.6, 7.5, 6.6, 7.1);
        at.blob(
                hair, 9.4, -5.2, 8.6, -10.5, 4, -15, -4, -15.8, -11, -12.5, -14.6, -5, -14.4, 4, -12.6, 11.6, -8.5, 14,
                -3.6, 12.4, -2.2, 6, -0.6, 0.6, 2, -3.6, 5.4, -5.4);
        at.line(darker(hair), 0.6, -2.6, 11, -4, 3, -2, -5, 3, -10);
        at.line(darker(hair), 0.6, -7.5, 12.5, -9.4, 4, -7.6, -6);
        at.light(Colours.faded(light, 0.55), Curves.ribbon(-9, -8.5, 1, -3, -12, 2.6, 4, -11, 1));
    }

    /** Sitting on an edge, seen from behind; about the middle of the seat. */
    public void drawFromBehind(Place at) {
        at.blob(legs, -18, -4, -12, -12, 12, -12, 18, -4, 15, 4, -15, 4);
        at.ribbon(top, -12, -45, 11, -18, -26, 10, -21, -2, 8);
        at.ribbon(top, 12, -45, 11, 18, -26, 10, 22, -2, 8);
        at.ribbon(skin, -21, -3, 7, -22, 1.5, 6);
        at.ribbon(skin, 22, -3, 7, 23, 1.5, 6);
        at.body(
                top,
                Curves.blob(
                        0, -52, 8, -50, 15, -45, 15.5, -32, 13, -16, 14.5, 0, 0, 3, -14.5, 0, -13, -16, -15.5, -32, -15,
                        -45, -8, -50));
        at.light(
                Colours.faded(shade, 0.4),
                Curves.blob(-13, -44, -6, -47, -5, -24, -7, 0, -13.5, -1, -12, -16, -14.5, -32));
        at.light(Colours.faded(light, 0.9), Curves.ribbon(16, -46, 1, 22.4, -26, 1.8, 25, -4, 1));
        at.line(darker(top), 0.7, 0, -44, 0.6, -25, 0, 0);
        at.line(darker(top), 0.6, -9, -10, -4, -7, -6, -1);
        at.line(darker(top), 0.6, 9, -12, 5, -8, 6, -2);
        at.ribbon(skin, 0, -49, 8.5, 0, -58, 8.5);
        at.ribbon(top, -6, -50, 6, 0, -49, 6.4, 6, -50, 6);
        at.blob(
                hair, 0, -82, 9.5, -79.5, 14, -71, 14.2, -62, 11.6, -54, 4, -52, -4, -52, -11.6, -54, -14.2, -62, -14,
                -71, -9.5, -79.5);
        at.line(darker(hair), 0.7, 0, -80, -1.5, -66, -1, -54);
        at.line(darker(hair), 0.6, 5, -79, 8, -66, 7, -54);
        at.line(darker(hair), 0.6, -5, -79, -8.5, -66, -7, -54);
        at.light(Colours.faded(light, 0.8), Curves.ribbon(7, -79, 0.4, 12.6, -70, 1.8, 12.4, -58, 0.6));
    }

    private Color darker(Color colour) {
        return Colours.mixed(colour, shade, 0.35);
    }

    private static P towards(P from, P to, double so) {
        var length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return new P(from.x() + (to.x() - from.x()) / length * so, from.y() + (to.y() - from.y()) / length * so);
    }
}
