package dev.kneadle.api;

/**
 * A page for a request that got no answer.
 *
 * @param title kind, and no number
 * @param message the same words as in the JSON
 */
record ProblemPage(SearchForm form, String title, String message) {
    static ProblemPage of(SearchForm form, Problem problem) {
        return new ProblemPage(form, title(problem.status()), problem.detail());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That could not be searched";
            case 404 -> "There is no such page";
            case 405 -> "That cannot be done here";
            case 414, 431 -> "That was too long";
            case 503 -> "Not ready yet";
            default -> status < 500 ? "That was not understood" : "Something broke here";
        };
    }
}
