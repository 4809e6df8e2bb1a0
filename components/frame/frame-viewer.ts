/** The signed-in person as the frame shows them; `roles` are words. */
export type FrameViewer = {
  name: string;
  email: string;
  roles: string[];
  partnerName: string;
  cloud: 'global' | 'us_government';
};
