// What a graph page is asked before its picture is clicked: what is below the pointer must not glide away.

/**
 * Runs in the page, at most five seconds, until nothing moved within two frames and the panel about what is chosen is open or
 * closed. As text, because functions of tests bring helpers that a page does not have.
 */
export const pictureAtRest = `(async () => {
  const { cy, state, isResting } = codeweft;
  const panel = document.querySelector(".details");
  const until = performance.now() + 5000;
  for (let before, still = 0; still < 2 && performance.now() < until;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y } = cy.pan();
    const camera = [cy.zoom(), x, y].join(" ");
    const isOpen = !panel.hidden;
    const settled = isResting() && !cy.animated() && isOpen === (state().details !== undefined);
    still = settled && camera === before ? still + 1 : 0;
    before = camera;
  }
})()`;
