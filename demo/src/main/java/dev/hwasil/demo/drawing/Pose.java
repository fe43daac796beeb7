package dev.hwasil.demo.drawing;

/**
 * How a person holds themselves, seen from the side and looking to the right: joints in centimetres about the ground
 * between the feet, y upwards negative. Near is the side towards us.
 *
 * @param lean of the head, in radians; forwards is positive
 */
public record Pose(P head, double lean, P neck, P hip, Limb nearArm, Limb farArm, Limb nearLeg, Limb farLeg) {

    /** A point. */
    public record P(double x, double y) {}

    /** From shoulder or hip over elbow or knee to hand or foot; the first joint is the body's own. */
    public record Limb(P bend, P end) {
        private static Limb of(double bendX, double bendY, double endX, double endY) {
            return new Limb(new P(bendX, bendY), new P(endX, endY));
        }
    }

    /** A step, one hand raised before the body: with an umbrella, a strap. */
    public static final Pose WALKING = new Pose(
            new P(5, -149),
            0.06,
            new P(1, -128),
            new P(-1, -84),
            Limb.of(8, -104, 22, -118),
            Limb.of(-12, -106, -14, -86),
            Limb.of(13, -48, 18, -7),
            Limb.of(-3, -44, -24, -10));

    /** Standing, one hand held out to the sky. */
    public static final Pose POINTING = new Pose(
            new P(2, -150),
            -0.18,
            new P(0, -128),
            new P(-1, -84),
            Limb.of(-4, -104, 2, -82),
            Limb.of(27, -130, 48, -154),
            Limb.of(0, -46, -5, -6),
            Limb.of(4, -46, 7, -6));

    /** Down on the heels, one hand held out low, the other up with something. */
    public static final Pose CROUCHING = new Pose(
            new P(18, -86),
            0.32,
            new P(8, -68),
            new P(-14, -29),
            Limb.of(24, -46, 48, -36),
            Limb.of(26, -66, 44, -86),
            Limb.of(22, -40, 4, -5),
            Limb.of(18, -44, 14, -5));

    /** On a chair, both hands on a desk before the body. */
    public static final Pose AT_DESK = new Pose(
            new P(20, -118),
            0.38,
            new P(9, -98),
            new P(-8, -50),
            Limb.of(18, -72, 46, -79),
            Limb.of(22, -76, 52, -80),
            Limb.of(36, -50, 34, -6),
            Limb.of(32, -48, 44, -6));

    /** The same, the near hand there. */
    public Pose withArmAt(double x, double y) {
        var bend = new P((neck.x() + x) / 2 - 8, (neck.y() + y) / 2 + 3);
        return new Pose(head, lean, neck, hip, new Limb(bend, new P(x, y)), farArm, nearLeg, farLeg);
    }
}
