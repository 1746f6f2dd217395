/** A sentence for whoever chooses faces: one lacks what the site asks of it. */
export class FaceRefused extends Error {}
