import type { Service } from "../service.ts";

export const kaggle: Service = {
  id: "kaggle",
  name: "Kaggle",
  category: "data",
  hosts: ["kaggle.com"],
  exports: ["csv", "zip", "parquet"],
  imports: ["csv", "zip"],
  api: "https://www.kaggle.com/docs/api",
};
