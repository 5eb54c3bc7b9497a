package dev.kneadle.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says of itself, beside its documents.
 *
 * @param schema how its documents lie, see {@link SectionDocuments#SCHEMA}; empty where nothing is said
 * @param contentFolders the folders its articles came from
 * @param model whose vectors its sections have or wait for; empty where none was ever used
 */
record CommitData(String schema, List<String> contentFolders, Optional<String> model) {
    private static final String SCHEMA = "schema";
    private static final String CONTENT_FOLDER = "contentFolder.";
    private static final String MODEL = "model";

    CommitData {
        contentFolders = List.copyOf(contentFolders);
    }

    static CommitData of(Map<String, String> userData) {
        var folders = new ArrayList<String>();
        @Nullable String folder = userData.get(CONTENT_FOLDER + 0);
        while (folder != null) {
            folders.add(folder);
            folder = userData.get(CONTENT_FOLDER + folders.size());
        }
        return new CommitData(userData.getOrDefault(SCHEMA, ""), folders, Optional.ofNullable(userData.get(MODEL)));
    }

    Map<String, String> asUserData() {
        var userData = new HashMap<String, String>();
        userData.put(SCHEMA, schema);
        for (int i = 0; i < contentFolders.size(); i++) {
            userData.put(CONTENT_FOLDER + i, contentFolders.get(i));
        }
        model.ifPresent(name -> userData.put(MODEL, name));
        return userData;
    }

    boolean isReadable() {
        return schema.equals(SectionDocuments.SCHEMA);
    }
}
