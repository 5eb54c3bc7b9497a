package dev.kneadle.ingest;

/** As many equations as unknowns, for the fits of weights. */
public final class LinearEquations {
    private LinearEquations() {}

    /**
     * Gauss elimination without pivots. Overwrites both arguments.
     *
     * @param matrix a square one, positive definite, so that no pivot is 0
     * @param right as many numbers as the matrix has rows
     * @return {@code right}, with the unknowns
     */
    public static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int row = k + 1; row < n; row++) {
                double factor = matrix[row][k] / matrix[k][k];
                for (int column = k; factor != 0 && column < n; column++) {
                    matrix[row][column] -= factor * matrix[k][column];
                }
                right[row] -= factor * right[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int column = k + 1; column < n; column++) {
                right[k] -= matrix[k][column] * right[column];
            }
            right[k] /= matrix[k][k];
        }
        return right;
    }
}
