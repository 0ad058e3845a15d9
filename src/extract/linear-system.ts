// Systems of linear equations with a symmetric, positive definite matrix: Cholesky's method (Golub & Van Loan 2013,
// algorithm 4.2.2, and two triangular solutions). O(n³).

/**
 * The `x` for which `matrix · x = right`. Of `matrix`, row by row, only the lower triangle is read; it must be positive
 * definite.
 */
export function solve(matrix: Float64Array, right: Float64Array): number[] {
  const size = right.length;
  const lower = factor(matrix, size);
  const solution = Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row] ?? 0;
    for (let at = 0; at < row; at += 1) rest -= (lower[row * size + at] ?? 0) * (solution[at] ?? 0);
    solution[row] = rest / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row] ?? 0;
    for (let at = row + 1; at < size; at += 1) rest -= (lower[at * size + row] ?? 0) * (solution[at] ?? 0);
    solution[row] = rest / (lower[row * size + row] ?? 1);
  }
  return solution;
}

/** The lower triangle whose product with its transpose is the matrix. */
function factor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at += 1) {
        rest -= (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
      }
      const diagonal = lower[column * size + column] ?? 1;
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / diagonal;
    }
  }
  return lower;
}
