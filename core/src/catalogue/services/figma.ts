import type { Service } from "../service.ts";

export const figma: Service = {
  id: "figma",
  name: "Figma",
  category: "design",
  hosts: ["figma.com"],
  exports: ["png", "jpg", "svg", "pdf"],
  imports: ["png", "jpg", "svg", "fig"],
  api: "https://developers.figma.com/docs/rest-api",
};
