package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read as a stream, without the declarations by which it could name other files or grow without end. */
final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** What to do at each event. */
    interface Handler {
        void on(int event, XMLStreamReader at);
    }

    static void read(InputStream in, Handler handler) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                handler.on(reader.next(), reader);
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** The value of an attribute by its local name, whatever prefix it has; empty where there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int index = 0; index < at.getAttributeCount(); index++) {
            if (at.getAttributeLocalName(index).equals(name)) {
                return at.getAttributeValue(index);
            }
        }
        return "";
    }
}
