package dev.hwasil.demo.story;

import dev.hwasil.demo.drawing.Canvas;
import dev.hwasil.demo.drawing.LineDrawing;
import dev.hwasil.demo.drawing.Painting;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A girl, a cat and a bottle of ink: the scenes in their order. Each is drawn anew whenever it is asked for, and is the
 * same each time.
 */
public enum RainyNight {
    /** Before the rain. */
    DUSK(
            "S#1",
            "해 질 녘의 골목. 첫 빗방울.\nDusk over the roofs; the first drops fall.",
            "멀리 남산타워. 소연은 작게. / She is small, the sky is large."),

    /** On the way home. */
    ALLEY(
            "S#2",
            "비. 가로등 하나. 소연이 걸음을 멈춘다.\nRain, one lamp. She stops: was that a voice?",
            "젖은 바닥의 반사 / the wet ground gives the light back"),

    /** What she heard. */
    BOX("S#3", "상자 속의 두 눈.\nA box, and in it two eyes.", "눈높이로 낮게 / camera at the cat's height"),

    /** The meeting. */
    SHELTER(
            "S#4",
            "우산을 내어 준다.\nShe gives it her umbrella.",
            "노란 비옷이 화면에서 가장 밝게 / the yellow coat is the brightest thing"),

    /** Across the river. */
    BRIDGE("S#5", "다리 위. 가방에서 얼굴이 나온다.\nOn the bridge a face looks out of the bag.", "구름이 걷히고 달 / the clouds open"),

    /** Home. */
    ROOF("S#6", "옥탑방 화실, 켜진 창 하나.\nOne lit window on a roof: the studio.", null),

    /** At work. */
    STUDIO("S#7", "밤이 깊다. 소연은 그리고 먹이는 창밖을 본다.\nLate. She draws; Meok looks out.", "램프만 따뜻하게 / only the lamp is warm"),

    /** From near. */
    SILL("S#8", "창턱의 먹이. 도시가 빗방울 속에 있다.\nMeok on the sill; the city is in the drops.", null),

    /** The accident. */
    INK("S#9A", "잉크병이 넘어진다!\nThe bottle falls, and the cat is gone before it.", "한 컷에 한 동작 / one movement, one panel"),

    /** What she says to that. */
    FACE("S#9B", "뺨에 튄 잉크. 화를 낼까? — 웃는다.\nInk on her cheek. Will she be angry? She laughs.", null),

    /** What becomes of the paw prints. */
    MILKY_WAY(
            "S#10",
            "발자국이 별자리가 된다.\nThe paw prints become a sky, and they walk in it.",
            "상상 장면: 외곽선 없이 / imagined: no contours in the final art"),

    /** The end. */
    MORNING("S#11", "아침. 둘이 지붕에 앉아 있다.\nMorning. They sit above it all.", "마지막 컷은 길게 / hold the last panel");

    private final String label;
    private final String description;
    private final @Nullable String notes;

    RainyNight(String label, String description, @Nullable String notes) {
        this.label = label;
        this.description = description;
        this.notes = notes;
    }

    /** The team's own number of it. */
    public String label() {
        return label;
    }

    /** What happens. */
    public String description() {
        return description;
    }

    /** What the team keeps in mind, or null. */
    public @Nullable String notes() {
        return notes;
    }

    /** Sought in pencil. */
    public Picture sketched() {
        return drawn("sketch", LineDrawing.Tool.PENCIL);
    }

    /** In ink. */
    public Picture inked() {
        return drawn("ink", LineDrawing.Tool.INK);
    }

    private Picture drawn(String stage, LineDrawing.Tool tool) {
        var canvas = new LineDrawing(tool);
        draw(canvas);
        return Picture.png(name(stage), canvas.picture());
    }

    /** In its local colours. */
    public Picture coloured() {
        return painted("flat", Painting.flat());
    }

    /** With all its light, so much warmer than at first thought. */
    public Picture painted(double warmth) {
        return painted(warmth == 0 ? "art" : "art-warmer", Painting.lit(warmth));
    }

    private Picture painted(String stage, Painting canvas) {
        draw(canvas);
        return Picture.jpeg(name(stage), canvas.picture());
    }

    private String name(String stage) {
        return "rainy-night-%s-%s".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'), stage);
    }

    private void draw(Canvas canvas) {
        switch (this) {
            case DUSK -> Outside.dusk(canvas);
            case ALLEY -> Outside.alley(canvas);
            case BOX -> Outside.box(canvas);
            case SHELTER -> Outside.shelter(canvas);
            case BRIDGE -> Outside.bridge(canvas);
            case ROOF -> Outside.roof(canvas);
            case STUDIO -> Inside.studio(canvas);
            case SILL -> Inside.sill(canvas);
            case INK -> Inside.ink(canvas);
            case FACE -> Inside.face(canvas);
            case MILKY_WAY -> Inside.milkyWay(canvas);
            case MORNING -> Outside.morning(canvas);
        }
    }
}
