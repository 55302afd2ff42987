# A shop with an app for each stage. The module makes the clients, and two mistakes are in what it is given.
variable "stages" {
  type = map(object({
    host     = string
    sessions = optional(number, 3)
  }))
  default = {
    beta = { host = "beta.shop.example" }
    prod = { host = "www.shop.example", sessions = 20 }
  }
}

module "auth" {
  source = "./modules/auth"

  apps = {
    for stage, app in var.stages : stage => {
      callback_urls = ["http://${app.host}/callback"]
      sessions      = app.sessions
    }
  }
}
