package clinic.quiver.shared;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="quiver/size" data-shape="...">}: something everybody knows the size of, in black lines. A
 * baseball, a deck of cards and a golf ball keep their true proportion to each other.
 */
final class SizeDrawing implements FSObjectDrawer {

    static final String TYPE = "quiver/size";

    private static final double SIDE = 100;
    private static final float LINE = 3f;

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        double wide = width / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, (float) wide, (float) (height / dotsPerPixel), graphics -> {
            graphics.scale(wide / SIDE, wide / SIDE);
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            draw(element.getAttribute("data-shape"), graphics);
        });
        return null;
    }

    private static void draw(String shape, Graphics2D graphics) {
        switch (shape) {
            case "cup" -> drawBaseball(graphics);
            case "palm" -> drawCards(graphics);
            case "handful" -> drawGolfBall(graphics);
            default -> throw new IllegalArgumentException("there is no drawing '" + shape + "'");
        }
    }

    private static void drawBaseball(Graphics2D graphics) {
        graphics.draw(new Ellipse2D.Double(10, 10, 80, 80));
        drawSeam(graphics, 1);
        drawSeam(graphics, -1);
    }

    private static void drawSeam(Graphics2D graphics, int towards) {
        double middle = 50 - towards * 58;
        graphics.draw(new Arc2D.Double(middle - 40, 10, 80, 80, towards > 0 ? -52 : 128, 104, Arc2D.OPEN));
        for (int stitch = -40; stitch <= 40; stitch += 20) {
            double angle = Math.toRadians(stitch);
            double edge = middle + towards * 40 * Math.cos(angle);
            double height = 50 + 40 * Math.sin(angle);
            Path2D stitches = new Path2D.Double();
            stitches.moveTo(edge - 4, height - 3);
            stitches.lineTo(edge + 4, height);
            stitches.lineTo(edge - 4, height + 3);
            graphics.draw(stitches);
        }
    }

    private static void drawCards(Graphics2D graphics) {
        for (int card = 2; card >= 0; card--) {
            RoundRectangle2D.Double edge = new RoundRectangle2D.Double(20 + card * 5, 16 - card * 3, 54, 76, 10, 10);
            graphics.setColor(Color.WHITE);
            graphics.fill(edge);
            graphics.setColor(Color.BLACK);
            graphics.draw(edge);
        }
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(47, 38);
        diamond.lineTo(59, 54);
        diamond.lineTo(47, 70);
        diamond.lineTo(35, 54);
        diamond.closePath();
        graphics.fill(diamond);
    }

    private static void drawGolfBall(Graphics2D graphics) {
        graphics.draw(new Ellipse2D.Double(27, 44, 46, 46));
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3 - row % 2; column++) {
                graphics.fill(new Ellipse2D.Double(36 + column * 11 + (row % 2) * 5.5, 55 + row * 10, 4, 4));
            }
        }
    }
}
