terraform {
  required_version = ">= 1.9"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.30"
    }
  }

  # The state names every resource of the province: keep it in a bucket that only administrators read.
  # terraform init -backend-config="bucket=PROJECT-terraform"
  backend "gcs" {
    prefix = "doi-thoai"
  }
}

provider "google" {
  project = var.project_id
  region  = var.region
}
